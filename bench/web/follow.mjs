// Run in the page: each function stands alone, since it is handed over as its source.

/** Keeps how long each interaction took until the next paint, by Event Timing; `takeInteractions()` hands them over. */
export function followEvents() {
  const longest = new Map();
  const keep = (entries) => {
    for (const { interactionId, duration } of entries) {
      if (interactionId > 0) longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration));
    }
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: "event", durationThreshold: 16, buffered: true });
  globalThis.takeInteractions = () => {
    keep(observer.takeRecords());
    const taken = [...longest.values()];
    longest.clear();
    return taken;
  };
}

/** Keeps how long each frame took; `endFrames()` hands them over, with the share of rows in sight that had no data yet. */
export function followFrames() {
  const frames = [];
  let last = null;
  let rowsSeen = 0;
  let rowsComing = 0;
  let isOver = false;
  const frame = (now) => {
    if (last !== null) frames.push(now - last);
    last = now;
    for (const row of document.querySelectorAll(".item-row")) {
      const { bottom, top } = row.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) continue;
      rowsSeen++;
      if (row.querySelector(".item-coming")) rowsComing++;
    }
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  globalThis.endFrames = () => {
    isOver = true;
    return { frames, coming: rowsSeen === 0 ? 0 : rowsComing / rowsSeen };
  };
}
