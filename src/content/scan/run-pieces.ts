import { partsSeen } from '../unseen-chars';

/** A stretch of one text node in a run. */
export interface RunPiece {
  node: Text;
  /** Where in the node it begins. */
  from: number;
  data: string;
  /** Where in the run it begins. */
  at: number;
}

// What may stand in an ID and shows nothing. Others of that sort stand beside it at most.
const softHyphen = '\u00AD';
const softBreak = '\u200B';

/** Adds what a stretch of a text shows, in as many pieces as that takes; returns it. */
export function addPieces(pieces: RunPiece[], node: Text, from: number, data: string, at: number): string {
  if (!data.includes(softHyphen) && !data.includes(softBreak)) {
    pieces.push({ node, from, data, at });
    return data;
  }
  let shown = '';
  for (const part of partsSeen(data)) {
    pieces.push({ node, from: from + part.at, data: part.data, at: at + shown.length });
    shown += part.data;
  }
  return shown;
}
