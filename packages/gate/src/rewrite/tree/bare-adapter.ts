/** The least that parse5's tree builder needs of a tree: what an element is called. Nothing holds its children. */
import type { html, TreeAdapter, TreeAdapterTypeMap } from 'parse5';

interface Node {
  readonly name: string;
  readonly namespace: html.NS;
  readonly attributes: { name: string; value: string }[];
  mode: html.DOCUMENT_MODE;
}

export type Bare = TreeAdapterTypeMap<Node, Node, Node, Node, Node, Node, Node, Node, Node, Node>;

const NO_QUIRKS = 'no-quirks' as html.DOCUMENT_MODE;

const nodeOf = (name: string): Node => ({
  name,
  namespace: '' as html.NS,
  attributes: [],
  mode: NO_QUIRKS,
});
const nothing = (): void => undefined;
const no = (_node: Node): _node is Node => false;

export const bareAdapter: TreeAdapter<Bare> = {
  adoptAttributes: nothing,
  appendChild: nothing,
  createCommentNode: () => nodeOf('#comment'),
  createTextNode: () => nodeOf('#text'),
  createDocument: () => nodeOf('#document'),
  createDocumentFragment: () => nodeOf('#fragment'),
  createElement: (name, namespace, attributes) => ({ name, namespace, attributes, mode: NO_QUIRKS }),
  detachNode: nothing,
  getAttrList: ({ attributes }) => attributes,
  getChildNodes: () => [],
  getCommentNodeContent: () => '',
  getDocumentMode: ({ mode }) => mode,
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  getFirstChild: () => null,
  getNamespaceURI: ({ namespace }) => namespace,
  getNodeSourceCodeLocation: () => null,
  getParentNode: () => null,
  getTagName: ({ name }) => name,
  getTextNodeContent: () => '',
  getTemplateContent: (template) => template,
  insertBefore: nothing,
  insertText: nothing,
  insertTextBefore: nothing,
  isCommentNode: no,
  isDocumentTypeNode: no,
  isElementNode: no,
  isTextNode: no,
  setDocumentMode(document, mode) {
    document.mode = mode;
  },
  setDocumentType: nothing,
  setNodeSourceCodeLocation: nothing,
  updateNodeSourceCodeLocation: nothing,
  setTemplateContent: nothing,
};
