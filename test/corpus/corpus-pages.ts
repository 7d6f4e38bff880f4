import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKey, type AnswerKey } from './answer-key';

/** The folder that holds the corpus. */
export const pagesFolder = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

/** A page of the corpus: one file, its answers beside it. */
export interface CorpusPage {
  /** The file's name without its ending; the last part of the page's address. */
  name: string;
  /** Absolute path: `.html`, or `.ts`/`.tsx` for a page that a component library draws. */
  file: string;
  key: AnswerKey;
}

/** Every page of the corpus, by name. */
export const corpusPages: readonly CorpusPage[] = readdirSync(pagesFolder)
  .filter((file) => /\.(html|tsx?)$/.test(file))
  .map((file) => {
    const { name } = parse(file);
    return { name, file: join(pagesFolder, file), key: readKey(readFileSync(join(pagesFolder, `${name}.json`), 'utf8'), name) };
  });
