/** The compiler's side of JSX (`jsxImportSource: "@kiwiconsent/markup"`): builds trees, knows no DOM. */
import type { Attributes, AttributeValue, Element, Tree } from './tree.ts';

export type Properties = Readonly<Record<string, AttributeValue | Tree>>;

/** A component is a plain function from its properties to a tree. */
// biome-ignore lint/suspicious/noExplicitAny: a component's own properties are checked where it is used
export type Component = (properties: any) => Tree;

export function jsx(tag: string | Component, properties: Properties): Tree {
  if (typeof tag === 'function') return tag(properties);
  const { children, ...attributes } = properties;
  const listed = children === undefined ? [] : [children as Tree];
  return { tag, attributes: attributes as Attributes, children: listed } satisfies Element;
}

export const jsxs: typeof jsx = jsx;

export function Fragment(properties: { readonly children?: Tree }): Tree {
  return properties.children;
}

export namespace JSX {
  export type Element = Tree;
  export type ElementType = string | Component;
  export interface ElementChildrenAttribute {
    readonly children: Tree;
  }
  export interface IntrinsicElements {
    readonly [tag: string]: Readonly<Record<string, AttributeValue | Tree>> & { readonly children?: Tree };
  }
}
