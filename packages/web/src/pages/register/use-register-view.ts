import { useState } from "react";
import { useSearchParams } from "react-router";
import { addressOfView, type RegisterView, viewFromAddress } from "./register-view.ts";

/**
 * The view that the page's address holds, and how it is changed. What was just changed is shown at once, while the
 * address, and all that follows from it, comes after.
 */
export function useRegisterView() {
  const [address, setAddress] = useSearchParams();
  const settled = address.toString();
  const [coming, setComing] = useState<{ readonly from: string; readonly view: RegisterView } | null>(null);
  const view = coming?.from === settled ? coming.view : viewFromAddress(address);
  return {
    view,
    address: settled,
    change: (changed: Partial<RegisterView>) => {
      const next = { ...view, ...changed };
      setComing({ from: settled, view: next });
      setAddress(addressOfView(next), { replace: true, preventScrollReset: true });
    },
    open: (saved: string) => setAddress(saved),
  };
}
