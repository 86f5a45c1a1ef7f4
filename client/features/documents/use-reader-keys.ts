import type { KeyboardEvent } from 'react';
import { nextZoom } from './zoom.ts';

interface ReaderKeys {
  readonly page: number;
  readonly pages: number;
  readonly turn: (page: number) => unknown;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** The keys of an open document: pages always, the rest unless somebody types. */
export const useReaderKeys = ({ page, pages, turn, zoom, onZoom }: ReaderKeys) => {
  const turns = new Map([
    ['PageDown', page + 1],
    ['PageUp', page - 1],
  ]);
  const ends = new Map([
    ['Home', 1],
    ['End', pages],
  ]);
  const zooms = new Map([
    ['+', nextZoom(zoom, 1)],
    ['-', nextZoom(zoom, -1)],
    ['0', 1],
  ]);
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target instanceof HTMLInputElement;
    const wanted = turns.get(event.key) ?? (typing ? undefined : ends.get(event.key));
    const size = typing ? undefined : zooms.get(event.key);
    if (wanted === undefined && size === undefined) return;
    event.preventDefault();
    if (wanted !== undefined) void turn(wanted);
    else if (size !== undefined) onZoom(size);
  };
};
