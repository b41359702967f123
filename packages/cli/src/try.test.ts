import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { main } from './main.ts';
test('x', async () => {
  const t = { out: (s:string)=>process.stdout.write(s), say: (s:string)=>process.stdout.write('! '+s), colours:{out:false,say:false}, read: async (p:string)=>({kind:'bytes' as const, bytes: readFileSync(p), name:p.split('/').at(-1)??''}), write: async()=>undefined, untilStopped: async()=>{} };
  console.log(await main(['check', '/tmp/kc-draft.yaml'], t));
});
