import type { CookieRecord, Pending, SurfaceRecord } from './cookie.ts';

/** The value of the cookie: one way to write each record, so that reading can be strict. */
export function writeCookie({ surfaces }: CookieRecord): string {
  const ids = Object.keys(surfaces).sort();
  return `v=1${ids.map((id) => fieldsOf(id, surfaces[id] as SurfaceRecord)).join('')}`;
}

function fieldsOf(id: string, { at, policy, receipt, pending, choice, gpc }: SurfaceRecord): string {
  const answers: Readonly<Record<string, string>> = { ...choice.categories, ...choice.providers };
  return [
    `t=${at}`,
    `p=${policy}`,
    ...(pending ? waiting(pending) : [`r=${receipt}`]),
    ...(gpc ? ['g=1'] : []),
    ...Object.keys(answers)
      .sort()
      .map((name) => `${name}=${answers[name] === 'granted' ? 1 : 0}`),
    ...(choice.objections[0] ? [`o=${[...choice.objections].sort().join('~')}`] : []),
  ]
    .map((field) => `&${id}.${field}`)
    .join('');
}

function waiting({ key, control, layer, shown, previous }: Pending): readonly string[] {
  return [
    `k=${key}`,
    `c=${control}`,
    `l=${layer}`,
    ...(shown[0] ? [`s=${[...shown].sort().join('~')}`] : []),
    ...(previous ? [`b=${previous}`] : []),
  ];
}
