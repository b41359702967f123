import { openChromiumEngine } from '../browsers.ts';
import { describeHolding } from './holds.ts';

describeHolding('chromium', openChromiumEngine);
