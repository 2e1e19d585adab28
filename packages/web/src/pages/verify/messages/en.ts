export const messages = {
  title: "Verify",
  lead: "The record is a log that only grows. Here you can check in your own browser that nothing in it was rewritten.",
  checkpoint: "Newest checkpoint",
  checkpointWhat:
    "A checkpoint is the log’s signed word on all of its entries at once: their number, and one hash over them. This browser checked its signature with the key in the charter.",
  good: "Checked, and good",
  bad: "This does not hold",
  checking: "Checking in this browser",
  origin: "Log",
  size: "Entries",
  root: "Hash over all entries",
  witnesses: "Witnesses",
  witnessesNone:
    "No witness has cosigned this checkpoint yet. A witness is anyone who watches that the log only grows; “kelisim witness” makes one.",
  witnessLines:
    "{count, plural, one {# signature beside the log’s own} other {# signatures beside the log’s own}}; this browser knows none of their keys and did not check them.",
  remembered: "Since your last visit",
  rememberedGood:
    "The log had {old} entries when this browser last looked. This browser checked that today’s log begins with exactly those: nothing was taken out or rewritten since.",
  rememberedFirst:
    "This is this browser’s first look. It remembers this checkpoint and will compare at your next visit.",
  rememberedBad: "Today’s log does not begin with what this browser saw before. Keep both checkpoints as evidence.",
  find: "Check an entry",
  entryNumber: "Number or hash of the entry",
  entryNeeded: "Write a number from 0 to {last}, or a hash of 64 digits.",
  check: "Check",
  file: "Or a proof file that you were sent",
  fileHint: "Its name ends in .tlog-proof. It is checked here, without the server.",
  latest: "Newest entries",
  entry: "Entry {index}",
  entryLead: "{party}, {when}",
  proves: "What this proves",
  provesSigned: "{party} said exactly these words: the signature is good under its key {key}.",
  provesIncluded:
    "They stand in the log at place {index} of {size}: the way from their hash leads to the hash in the signed checkpoint.",
  provesNot:
    "It does not prove that what was said is true, nor that the log shows everyone the same; witnesses watch over the latter.",
  download: "Download the proof",
  downloadWhat:
    "A .tlog-proof file can be mailed and checked anywhere, offline too: by “kelisim verify”, or by any tool for C2SP transparency logs.",
  what: "What was signed",
  about: "About",
  hash: "Hash",
  previous: "Entry {index}, before",
  next: "Entry {index}, after",
  logFiles: "The log is served in the open formats of C2SP, so that anyone’s tools can verify it: {address}",
} as const;
