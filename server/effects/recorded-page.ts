import type { Logger } from 'pino';
import type { MeetingState } from '../../shared/meeting.ts';
import { compositionOf } from '../../shared/stage/composition.ts';
import type { DrawnPages } from '../documents/draw-pages.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';

/** A page of a document, by the hash of its file. */
interface Page {
  readonly sha256: string;
  readonly number: number;
}

/** S5: the page that is the largest picture of the stage, if one is. What is guarded never stands there (U3). */
export const pageOnStage = ({ stage, documents }: MeetingState): Page | null => {
  const [main] = compositionOf(stage).pictures;
  const { all, presentation } = documents;
  if (main?.kind !== 'document' || presentation?.documentId !== main.documentId) return null;
  const document = all.get(main.documentId);
  return document ? { sha256: document.sha256, number: presentation.page } : null;
};

/** S5: the file of what is presented and may stand on the stage, laid out or not yet. */
const fileForStage = ({ stage, documents }: MeetingState): string | null =>
  (stage.document && documents.all.get(stage.document.documentId)?.sha256) ?? null;

const isSame = (one: Page | null, other: Page | null): boolean =>
  one?.sha256 === other?.sha256 && one?.number === other?.number;

interface Surroundings {
  readonly open: (sha256: string) => DrawnPages;
  /** A key frame of VP8 of what was drawn; null if none could be made. */
  readonly pageOf: (rgba: Uint8Array) => Promise<Buffer | null>;
  readonly now: () => number;
  readonly log: Pick<Logger, 'warn'>;
  /** Told of each page when it is drawn, with the moment (ms) since when it stands there; null when none does. */
  readonly show: (page: Buffer | null, at: number) => void;
}

/** Tells which page stands on the stage, as a picture, from now on. */
export const followPage = (
  meeting: LiveMeeting,
  { open, pageOf, now, log, show }: Surroundings,
): { readonly close: () => void } => {
  let wanted: Page | null = null;
  let opened: { readonly sha256: string; readonly pages: DrawnPages } | null = null;

  const openOnce = (sha256: string): DrawnPages => {
    if (opened?.sha256 === sha256) return opened.pages;
    opened?.pages.close();
    opened = { sha256, pages: open(sha256) };
    return opened.pages;
  };
  const shut = () => {
    opened?.pages.close();
    opened = null;
  };

  const draw = async (page: Page, at: number) => {
    const pages = openOnce(page.sha256);
    const rgba = await pages.draw(page.number);
    const picture = rgba && isSame(wanted, page) ? await pageOf(rgba) : null;
    // Turned on meanwhile: the newer page comes.
    if (!isSame(wanted, page)) return;
    if (!picture) {
      log.warn({ meeting: meeting.id, page: page.number }, 'a page was not drawn for the recording');
      // What failed may have taken its thread along.
      shut();
    }
    show(picture, at);
  };

  const look = () => {
    const page = pageOnStage(meeting.state());
    const file = fileForStage(meeting.state());
    // Opening takes longer than drawing: it begins when something is presented, not when it is laid out.
    if (file) openOnce(file);
    else shut();
    if (isSame(page, wanted)) return;
    wanted = page;
    if (page) void draw(page, now());
    else show(null, now());
  };

  const stopFollowing = meeting.onCommitted(look);
  look();
  return {
    close() {
      stopFollowing();
      wanted = null;
      shut();
    },
  };
};
