import type { SignInMethod } from '../../core/account';

/** How each sign-in method is called, in the order of the form. */
export const methodWords: Record<SignInMethod, string> = {
  'access-key': 'Access key (AK/SK)',
  token: 'Token',
  password: 'Password',
};
