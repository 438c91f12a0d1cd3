import { isCookieNotice } from './cookie-notice.ts';
import { type Pass, without } from './draft.ts';
import { isNavigationLine } from './navigation-line.ts';
import { isNotificationPrompt } from './notification-prompt.ts';
import { isShareLine } from './share-line.ts';
import { isSourceLine } from './source-line.ts';

const RULES = [isNotificationPrompt, isCookieNotice, isShareLine, isNavigationLine, isSourceLine];

/** Lines in which the page speaks of itself. */
export const dropClutter: Pass = draft => without(draft, ({ text }) => RULES.some(rule => rule(text)));
