import { openFirefox } from '../browsers.ts';
import { describeHolding } from './holds.ts';

describeHolding('firefox', openFirefox);
