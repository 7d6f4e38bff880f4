// By number: `instanceof` walks the prototypes of every node, which is most of what a look would cost.

/** True for text. */
export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === 3;

/** True for an element. */
export const isElement = (node: EventTarget | null | undefined): node is Element => (node as Node | null | undefined)?.nodeType === 1;
