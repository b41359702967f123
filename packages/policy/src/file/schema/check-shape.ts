/** Checks a value against our schema, and says what is wrong in words a person can act on. */
import { didYouMean } from '../did-you-mean.ts';
import type { Path } from '../issue.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { Report } from '../report.ts';
import type { Schema } from './schema.ts';

export function checkShape(schema: Schema, value: unknown, report: Report, path: Path = []): void {
  if (value === null || value === undefined) {
    report.error('KC-P013', path, `${nameOf(path)} is empty.`, adviceOf(schema), 'key');
    return;
  }
  const fitting = alternativeOf(schema, value);
  if (!fitting) {
    const placeholder = Array.isArray(value) && !kindsOf(schema).includes('list');
    if (placeholder) {
      report.error(
        'KC-P016',
        path,
        `${nameOf(path)} stands in square brackets: a placeholder, or a list.`,
        `Write the real value without brackets: ${adviceOf(schema)}`,
      );
      return;
    }
    if (typeof value === 'string' && isPlaceholder(value)) {
      reportPlaceholder(schema, value, report, path);
      return;
    }
    const article = kindsOf(schema).join(' or ');
    report.error('KC-P012', path, `${nameOf(path)} is ${kindOf(value)}, not ${article}.`, adviceOf(schema));
    return;
  }
  if (typeof value === 'string') checkText(fitting, value, report, path);
  else if (Array.isArray(value)) checkList(fitting, value, report, path);
  else if (typeof value === 'object') checkMap(fitting, value as Record<string, unknown>, report, path);
  else checkPlain(fitting, value as number | boolean, report, path);
}

function checkText(schema: Schema, value: string, report: Report, path: Path): void {
  const { pattern, minLength = 0, maxLength = 2000 } = schema;
  if (isPlaceholder(value)) {
    reportPlaceholder(schema, value, report, path);
  } else if (value.trim() === '') {
    report.error('KC-P013', path, `${nameOf(path)} is empty.`, adviceOf(schema));
  } else if (schema.enum && /legitim|gerechtvaardigd|berechtigt/i.test(value)) {
    const advice = 'Write needed, or exempt with a ground of the law (LAW-11).';
    report.error('KC-P062', path, 'A legitimate interest is no ground for access to a device.', advice);
  } else if (schema.enum && !schema.enum.includes(value)) {
    const meant = didYouMean(value, schema.enum.map(String));
    report.error('KC-P014', path, `“${short(value)}” is not possible here.${meant}`, adviceOf(schema));
  } else if (value.length < minLength || value.length > maxLength) {
    report.error('KC-P015', path, `${nameOf(path)} is too long.`, `Write at most ${maxLength} characters.`);
  } else if (pattern && !new RegExp(pattern, 'u').test(value)) {
    report.error('KC-P015', path, `“${short(value)}” is not in the right form.`, adviceOf(schema));
  }
}

function reportPlaceholder(schema: Schema, value: string, report: Report, path: Path): void {
  const message = `“${short(value)}” still has a placeholder.`;
  report.error('KC-P016', path, message, `Write what belongs there: ${adviceOf(schema)}`);
}

function checkPlain(schema: Schema, value: number | boolean, report: Report, path: Path): void {
  const allowed = schema.const === undefined ? schema.enum : [schema.const];
  if (path.length === 1 && path[0] === 'policy' && value !== 1) {
    report.error('KC-P002', path, `This file is of format ${value}, which is not known.`, 'Write policy: 1.');
  } else if (allowed && !allowed.includes(value)) {
    report.error('KC-P014', path, `${value} is not possible here.`, adviceOf(schema));
  }
  if (typeof value !== 'number') return;
  if (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)) {
    const advice = `Write a number from ${schema.minimum} to ${schema.maximum}.`;
    report.error('KC-P015', path, `${value} is out of bounds.`, advice);
  }
}

function checkList(schema: Schema, value: readonly unknown[], report: Report, path: Path): void {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (value.length < minItems) report.error('KC-P013', path, `${nameOf(path)} is empty.`, adviceOf(schema));
  if (value.length > maxItems) {
    report.error('KC-P017', path, `${nameOf(path)} has ${value.length} members.`, `At most ${maxItems}.`);
    return;
  }
  const seen = new Set<unknown>();
  for (const [index, item] of value.entries()) {
    if (schema.uniqueItems && typeof item === 'string' && seen.has(item)) {
      const message = `“${short(item)}” stands here twice.`;
      report.error('KC-P017', [...path, index], message, 'Take one out.');
    }
    seen.add(item);
    if (schema.items) checkShape(schema.items, item, report, [...path, index]);
  }
}

function checkMap(schema: Schema, value: Record<string, unknown>, report: Report, path: Path): void {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  for (const key of required) {
    if (Object.hasOwn(value, key)) continue;
    const message = path.length ? `${nameOf(path)} has no ${key}.` : `The file has no ${key}.`;
    report.error('KC-P010', [...path, key], message, `Add ${key}. ${adviceOf(properties[key])}`, 'key');
  }
  const keys = Object.keys(value);
  if (keys.length < (schema.minProperties ?? 0)) {
    report.error('KC-P013', path, `${nameOf(path)} is empty.`, adviceOf(schema), 'key');
  }
  for (const key of keys) {
    const at = [...path, key];
    if (Object.hasOwn(properties, key)) {
      checkShape(properties[key] as Schema, value[key], report, at);
    } else if (!additionalProperties) {
      reportUnknown(key, Object.keys(properties), report, at);
    } else {
      if (propertyNames?.pattern && !new RegExp(propertyNames.pattern, 'u').test(key)) {
        report.error('KC-P015', at, `“${short(key)}” cannot be a name here.`, adviceOf(propertyNames), 'key');
      }
      checkShape(additionalProperties, value[key], report, at);
    }
  }
}

function reportUnknown(key: string, known: readonly string[], report: Report, at: Path): void {
  if (at[0] === 'theme' && /accept|refuse|reject|deny|button/.test(key)) {
    const message = `“${short(key)}” would set one answer apart from the other.`;
    const advice = 'Take it out: accepting and refusing always look the same (DP-22).';
    report.error('KC-P081', at, message, advice, 'key');
    return;
  }
  const meant = didYouMean(key, known);
  const advice = `Possible here: ${known.join(', ')}.`;
  report.error('KC-P011', at, `“${short(key)}” is not known here.${meant}`, advice, 'key');
}

function alternativeOf(schema: Schema, value: unknown): Schema | undefined {
  if (schema.anyOf) {
    for (const alternative of schema.anyOf) {
      const fitting = alternativeOf(alternative, value);
      if (fitting) return { ...fitting, description: schema.description ?? fitting.description ?? '' };
    }
    return undefined;
  }
  if (schema.const !== undefined) return typeof value === typeof schema.const ? schema : undefined;
  return kindOf(value) === KINDS[schema.type ?? 'string'] ||
    (schema.type === 'number' && kindOf(value) === 'a whole number')
    ? schema
    : undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'a text',
  boolean: 'yes or no',
  integer: 'a whole number',
  number: 'a number',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number';
  return KINDS[typeof value] ?? 'something else';
}

function kindsOf(schema: Schema): readonly string[] {
  if (schema.anyOf) return schema.anyOf.flatMap(kindsOf);
  if (schema.const !== undefined) return [`${schema.const}`];
  return [KINDS[schema.type ?? 'string'] ?? ''];
}

/** What to write, from the schema itself. */
function adviceOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.anyOf && !schema.description) return adviceOf(schema.anyOf[0]);
  const about = schema.description ? `${schema.description} ` : '';
  if (schema.enum) return `${about}Write one of: ${schema.enum.join(', ')}.`;
  if (schema.const !== undefined) return `${about}Write ${schema.const}.`;
  if (schema.patternErrorMessage) return `${about}Write ${schema.patternErrorMessage}.`;
  return about.trim() || `Write ${kindsOf(schema).join(' or ')}.`;
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `Number ${last + 1} of ${String(path.at(-2))}` : `“${last}”`;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
