import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createDeviceCheck, type DeviceCheck } from '../media/index.ts';

/** The devices opened for trying out, and let go of when this leaves the page. */
export const useDeviceCheck = () => {
  const [check, setCheck] = useState<DeviceCheck>(createDeviceCheck);
  const [asking, setAsking] = useState(true);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try begins anew
  useEffect(() => {
    const created = createDeviceCheck();
    let current = true;
    setCheck(created);
    setAsking(true);
    void created.start().finally(() => current && setAsking(false));
    return () => {
      current = false;
      created.close();
    };
  }, [tries]);
  return { check, asking, state: useStore(check.store), again: () => setTries((count) => count + 1) };
};
