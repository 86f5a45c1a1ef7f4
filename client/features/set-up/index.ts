export { AccountStep } from './account-step.tsx';
export { SetUpPage } from './set-up-page.tsx';
export { STEPS, type Step } from './steps.ts';
