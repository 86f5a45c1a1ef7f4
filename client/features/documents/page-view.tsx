import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Busy } from '../../ui/index.ts';
import type { PdfFile } from './pdf-file.ts';
import classes from './reader.module.css';
import { drawMark } from './watermark.ts';

interface PageViewProps {
  readonly file: PdfFile;
  readonly page: number;
  /** 1: as wide as there is room, or on a television as large. */
  readonly zoom: number;
  readonly whole: boolean;
  /** U5: drawn into the page, if there is one. */
  readonly mark: (() => string) | null;
  readonly onDrawn: () => void;
  readonly onFailed: () => void;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

const usePage = ({ file, page, zoom, whole, mark, onDrawn, onFailed }: PageViewProps, room: Room) => {
  const paper = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<string | null>(null);
  const latest = useRef({ mark, onDrawn, onFailed });
  latest.current = { mark, onDrawn, onFailed };
  const { width } = room;
  // A page that is scrolled makes its own height: only a whole one must fit into what there is.
  const height = whole ? room.height : Number.POSITIVE_INFINITY;

  useEffect(() => {
    if (width === 0 || height === 0) return;
    let cancel = () => {};
    let gone = false;
    const draw = async () => {
      const size = await file.sizeOf(page);
      const fit = Math.min(width / size.width, height / size.height);
      if (gone) return;
      const drawing = file.draw(page, fit * zoom);
      cancel = drawing.cancel;
      const drawn = await drawing.drawn;
      if (!drawn || gone) return;
      if (latest.current.mark) drawMark(drawn, latest.current.mark());
      drawn.canvas.setAttribute('aria-hidden', 'true');
      paper.current?.replaceChildren(drawn.canvas);
      setText((before) => before ?? '');
      latest.current.onDrawn();
      const read = await file.textOf(page);
      if (!gone) setText(read);
    };
    draw().catch(() => gone || latest.current.onFailed());
    return () => {
      gone = true;
      cancel();
    };
  }, [file, page, zoom, width, height]);
  return { paper, text };
};

/** One page, drawn as large as asked; its words are there for those who listen. */
export const PageView = (props: PageViewProps) => {
  const { t } = useTranslation('documents');
  const { ref, width, height } = useElementSize();
  const { paper, text } = usePage(props, { width, height });
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its top
  useEffect(() => {
    scroller.current?.scrollTo?.({ top: 0 });
  }, [props.page]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the arrow keys
    <div className={classes.scroller} ref={scroller} tabIndex={0} data-whole={props.whole || undefined}>
      <div className={classes.room} ref={ref}>
        {text === null && <Busy label={t('loading')} />}
        <div className={classes.paper} ref={paper} />
      </div>
      <section className="gb-hidden" aria-label={t('pageText', { page: props.page })}>
        {text}
      </section>
    </div>
  );
};
