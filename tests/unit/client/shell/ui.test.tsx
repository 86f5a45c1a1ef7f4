/** @jest-environment jsdom */
import './browser-globals.ts';
import { afterEach, expect, jest, test } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { i18n } from '../../../../client/app/i18n.ts';
import {
  announce,
  Bar,
  Card,
  Clock,
  ConfirmButton,
  clockText,
  EmptyState,
  ErrorNote,
  Keys,
  Lamp,
  LiveRegion,
  Panel,
  QrCode,
} from '../../../../client/ui/index.ts';
import { theme } from '../../../../client/ui/theme.ts';

const show = (part: ReactNode) => {
  void i18n.changeLanguage('vi');
  return render(
    <MantineProvider theme={theme} env="test">
      <I18nextProvider i18n={i18n}>{part}</I18nextProvider>
    </MantineProvider>,
  );
};

afterEach(cleanup);

test.each([
  [0, '00:00'],
  [61_999, '01:01'],
  [3_600_000, '1:00:00'],
  [-1500, '−00:01'],
  [-999, '00:00'],
])('%d ms reads %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});

test('what cannot be undone takes two presses, and Escape takes the first back', () => {
  const done = jest.fn();
  show(
    <ConfirmButton confirm="Bế mạc ngay" onConfirm={done}>
      Bế mạc
    </ConfirmButton>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Bế mạc' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Bế mạc ngay' }));
  fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
  expect(screen.queryByRole('button', { name: 'Bế mạc ngay' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Bế mạc' }));
  fireEvent.click(screen.getByRole('button', { name: 'Bế mạc ngay' }));
  expect(done).toHaveBeenCalledTimes(1);
});

test('the same announcement twice is two announcements', () => {
  show(<LiveRegion />);
  const polite = screen.getByRole('status');
  act(() => announce('Mục 3 bắt đầu'));
  const first = polite.textContent;
  act(() => announce('Mục 3 bắt đầu'));
  expect(first?.trim()).toBe('Mục 3 bắt đầu');
  expect(polite.textContent?.trim()).toBe('Mục 3 bắt đầu');
  expect(polite.textContent).not.toBe(first);
});

test('? lists the keys; a key does its work, but not while somebody types', () => {
  const mute = jest.fn();
  show(
    <>
      <Keys bindings={[{ key: 'm', does: 'Đóng mic', run: mute }]} />
      <input aria-label="ô" />
    </>,
  );
  fireEvent.keyDown(screen.getByLabelText('ô'), { key: 'm' });
  expect(mute).not.toHaveBeenCalled();
  fireEvent.keyDown(document.documentElement, { key: 'm' });
  expect(mute).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(document.documentElement, { key: '?', shiftKey: true });
  expect(screen.getByText('Đóng mic')).toBeTruthy();
});

test('axe finds no fault with the parts', async () => {
  const { container } = show(
    <main>
      <h1>Phòng họp</h1>
      <Card title="Thẻ" actions={<Lamp state="weak">Đường truyền yếu</Lamp>}>
        <Clock ms={61_000} label="Đã nói" />
        <Bar label="Tán thành" value={62} whole={67} tone="good" />
      </Card>
      <div style={{ height: 200 }}>
        <Panel title="Chương trình" footer={<Lamp state="off">Tắt</Lamp>}>
          <EmptyState title="Chưa có mục nào">Thư ký sẽ lập chương trình.</EmptyState>
          <ErrorNote onRetry={() => {}}>Chưa lưu được.</ErrorNote>
          <QrCode text="https://giaoban.example/join/abc" />
        </Panel>
      </div>
    </main>,
  );
  await act(async () => void (await new Promise((done) => setTimeout(done, 50))));
  expect((await axe(container)).violations).toEqual([]);
});
