import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width of an element in pixels, as it changes; 640 until it is known. */
export function useWidth<Kind extends HTMLElement>(): readonly [RefObject<Kind | null>, number] {
  const element = useRef<Kind>(null);
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const take = () => setWidth(Math.max(240, Math.floor(watched.clientWidth)));
    take();
    const observer = new ResizeObserver(take);
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
