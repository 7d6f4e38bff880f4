import type { Call, Reply } from './cloud-options';

/** An error of the API gateway, which stands before every service (domain.md §1.6, recorded bodies). */
const gatewayError = (call: Call, status: number, code: string, text: string): Reply => ({
  status,
  body: { error_msg: text, error_code: code, request_id: call.requestId },
});

/** 401: the gateway does not know who is asking. `tail` is one of the recorded tails of domain.md §1.6. */
export const notAuthenticated = (call: Call, tail: string): Reply =>
  gatewayError(call, 401, 'APIGW.0301', `Incorrect IAM authentication information: ${tail}`);

/** 404: no such route, or not in this version. */
export const notPublished = (call: Call): Reply =>
  gatewayError(call, 404, 'APIGW.0101', 'The API does not exist or has not been published in the environment');

/** An error of CTS itself (domain.md §1.6). */
export const ctsError = (status: number, code: string, text: string): Reply => ({
  status,
  body: { error_code: code, error_msg: text },
});

/** An error of IAM: the OpenStack shape. */
export const iamError = (status: number, title: string, text: string): Reply => ({
  status,
  body: { error: { code: status, message: text, title } },
});
