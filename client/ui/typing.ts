/** Whether keys pressed there write: a choice among radio buttons holds the focus too, and writes nothing. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select') !== null);
