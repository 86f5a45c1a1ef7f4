export { LeadControl } from './lead-control.tsx';
export { LeaderSign } from './leader-sign.tsx';
export { TakeoverSetting } from './takeover-setting.tsx';
