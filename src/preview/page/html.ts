import htm from 'htm';
import { h } from 'preact';
import type { ComponentChildren, VNode } from 'preact';

/** Markup as tagged templates; every value becomes a text node or a property, never parsed as HTML. */
export const html = htm.bind(h) as (strings: TemplateStringsArray, ...values: unknown[]) => VNode;

export type Children = ComponentChildren;
