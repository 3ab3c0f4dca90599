import { Parser } from 'htmlparser2';

/** An element of XML with its name as written, its own text and its elements. */
export interface XmlElement {
  readonly name: string;
  text: string;
  readonly elements: XmlElement[];
}

/** An XML document as a tree, read by htmlparser2. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', text: '', elements: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name) {
        const element: XmlElement = { name, text: '', elements: [] };
        open.at(-1)?.elements.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return root.elements[0] as XmlElement;
}

/** The texts of every element of a name, in order. */
export function textsOf(element: XmlElement, name: string): string[] {
  return [
    ...(element.name === name ? [element.text] : []),
    ...element.elements.flatMap((inner) => textsOf(inner, name)),
  ];
}
