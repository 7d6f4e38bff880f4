import * as z from 'zod/mini';
import { chosenPlace, hours } from '../platform/schemas';

// Kept by the popup itself and no secret: the worker has no use for it.
const key = 'changes-asked';
/** Tabs whose question is kept; those asked last. */
const mostTabs = 20;

const part = z.nullable(z.string());
const question = z.object({
  hours,
  /** Where it was answered, or is to be; null leaves it to the background. */
  place: z.nullable(chosenPlace),
  /** What the page's address named then. */
  named: z.object({ host: part, region: part, projectId: part }),
  /** True once nothing more is read for it. */
  isDone: z.boolean(),
  /** ms since epoch. */
  at: z.number(),
});
const questions = z.array(z.tuple([z.number(), question]));

/** What a tab's page was last asked for what changed: what its marks stand for, and what a popup that closed too soon was about. */
export type KeptQuestion = z.infer<typeof question>;

function allKept(): z.infer<typeof questions> {
  try {
    return questions.parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

/** The question kept for a tab, if any. */
export const keptQuestion = (tabId: number): KeptQuestion | null => allKept().find(([id]) => id === tabId)?.[1] ?? null;

/** Keeps a tab's question, or forgets it: null. Nothing where the person lets no site keep data. */
export function keepQuestion(tabId: number, kept: KeptQuestion | null): void {
  const others = allKept().filter(([id]) => id !== tabId);
  try {
    localStorage.setItem(key, JSON.stringify([...others, ...(kept ? [[tabId, kept]] : [])].slice(-mostTabs)));
  } catch {
    // Then it is asked as a new one would be.
  }
}
