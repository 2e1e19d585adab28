import type { CommitmentStatus } from "@kelisim/register";
import type { ReportDocument } from "@kelisim/report";
import { Link } from "react-router";
import { StatusTag } from "../../components/item-tags.tsx";
import { ScrollSideways } from "../../components/scroll-sideways.tsx";
import { Tag } from "../../components/tag.tsx";

type Block = ReportDocument["blocks"][number];
type Inlines = ReportDocument["facts"][number]["value"];
type Source = Extract<Block, { kind: "sources" }>["entries"][number]["source"];

interface ReportViewProps {
  readonly report: ReportDocument;
  /** Where exactly the commitments are listed that the report is about; those of a status, or all in force. */
  addressOf(status: CommitmentStatus | null): string;
}

/** A report as part of the page, in its own language; its sources lead to where they stand in the record. */
export function ReportView({ report: { language, title, subtitle, facts, blocks }, addressOf }: ReportViewProps) {
  return (
    <article className="report" lang={language}>
      <header>
        <p className="soft">{subtitle}</p>
        <h2 className="report-title">{title}</h2>
        <dl className="report-facts">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Inline parts={value} />
              </dd>
            </div>
          ))}
        </dl>
      </header>
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and are made anew as a whole
        <BlockView key={i} block={block} addressOf={addressOf} />
      ))}
    </article>
  );
}

interface BlockViewProps extends Pick<ReportViewProps, "addressOf"> {
  readonly block: Block;
}

function BlockView({ block, addressOf }: BlockViewProps) {
  switch (block.kind) {
    // One level below those of the page.
    case "heading":
      return block.level === 2 ? (
        <h3 className="report-section" id={block.section && `report-${block.section}`}>
          {block.text}
        </h3>
      ) : (
        <h4>{block.text}</h4>
      );
    case "paragraph":
      return (
        <p className={block.tone === "note" ? "small soft" : block.tone === "lead" ? "report-lead" : undefined}>
          <Inline parts={block.text} addressOf={addressOf} />
        </p>
      );
    case "list":
      return (
        <ul>
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={i}>
              <Inline parts={item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <TableView block={block} />;
    case "status-bar":
      return (
        <figure className="report-statuses">
          <figcaption className="visually-hidden">{block.caption}</figcaption>
          <ul>
            {block.parts.map(({ status, label, count }) => (
              <li key={status}>
                <Link to={addressOf(status)}>
                  <strong>{count}</strong> {label}
                </Link>
              </li>
            ))}
          </ul>
        </figure>
      );
    case "key-figures":
      return (
        <ul className="report-figures">
          {block.figures.map(({ value, label, detail }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={i}>
              <span className="report-value">{value}</span>
              <span>
                <Inline parts={label} />
              </span>
              <span className="small soft">
                <Inline parts={detail} />
              </span>
            </li>
          ))}
        </ul>
      );
    case "sources":
      return (
        <ol className="report-sources">
          {block.entries.map(({ number, source, text }) => (
            <li key={number} id={`source-${number}`} value={number}>
              <Link to={addressOfSource(source)}>{text}</Link>
            </li>
          ))}
        </ol>
      );
  }
}

function TableView({ block }: { readonly block: Extract<Block, { kind: "table" }> }) {
  const { caption, captionHidden, columns, rows } = block;
  return (
    <ScrollSideways label={caption}>
      <table>
        <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric ? "number" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={r}>
              {row.map((cell, i) => {
                const Cell = i === 0 ? "th" : "td";
                return (
                  <Cell
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    key={i}
                    scope={i === 0 ? "row" : undefined}
                    className={columns[i]?.numeric ? "number" : undefined}
                  >
                    <Inline parts={cell} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}

interface InlineProps extends Partial<Pick<ReportViewProps, "addressOf">> {
  readonly parts: Inlines;
}

function Inline({ parts, addressOf }: InlineProps) {
  return parts.map((part, i) => {
    switch (part.kind) {
      case "text":
        if (part.counts === "in-force" && addressOf) {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Link key={i} to={addressOf(null)}>
              {part.text}
            </Link>
          );
        }
        if (part.counts) {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <a key={i} href={`#report-${part.counts}`}>
              {part.text}
            </a>
          );
        }
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={i} lang={part.lang} className={part.soft ? "soft" : undefined}>
            {part.text}
          </span>
        );
      case "status":
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return <StatusTag key={i} status={part.status} label={part.label} />;
      case "mark":
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={i}>
            {" "}
            <Tag tone="quiet">{part.text}</Tag>
          </span>
        );
      case "break":
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return <br key={i} />;
      case "cite":
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <sup key={i}>
            {part.numbers.map((number) => (
              <a key={number} href={`#source-${number}`}>
                {number}
              </a>
            ))}
          </sup>
        );
      default:
        return null;
    }
  });
}

/** Where in the application a source stands. */
function addressOfSource(source: Source): string {
  switch (source.kind) {
    case "item":
    case "observation":
    case "judgement":
      return `/verify/${source.index}`;
    case "words":
      return `/register?document=${source.document}`;
    case "model":
      return `/register/${source.item}`;
  }
}
