import { Trans } from '@lingui/react/macro';
import { NodeViewWrapper, useEditorState, type ReactNodeViewProps } from '@tiptap/react';
import { useContext, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden';
import type { Citation } from '../../../../shared/notes/narrative';
import { classNames } from '../../../ui/class-names';
import { Peek } from '../areas/Peek';
import { citedProblemWords } from './citation-words';
import { CitedPointsContext, type CitedPoint } from './field-context';
import { citationNumbers, foldNumbers } from './narrative-places';
import styles from './Narrative.module.css';

/** Points shown before the rest is counted. */
const shownPoints = 8;

/** The numbers of cited points; their words while the pointer or the cursor is on them. */
export function CitationView({ node, editor, selected }: ReactNodeViewProps) {
  const describe = useContext(CitedPointsContext);
  const numbers = useEditorState({
    editor,
    selector: (snapshot) => numbersOf(snapshot.editor.state.doc, node.attrs as Citation),
  });
  const [isOver, setIsOver] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const points = (node.attrs as Citation).points.map(describe);
  const hasProblem = points.some(({ problem }) => problem !== null);
  return (
    <NodeViewWrapper as="span" className={styles.citationPlace}>
      <sup
        ref={setAnchor}
        className={classNames(
          styles.citation,
          selected && styles.chosen,
          hasProblem && styles.missing,
        )}
        onPointerEnter={() => setIsOver(true)}
        onPointerLeave={() => setIsOver(false)}
      >
        <VisuallyHidden>
          <Trans>cites</Trans>{' '}
        </VisuallyHidden>
        {numbers}
        {hasProblem && <span aria-hidden="true">?</span>}
      </sup>
      {(isOver || selected) && (
        <Peek anchor={anchor} isOpen onClose={() => setIsOver(false)}>
          <CitedPoints points={points} />
        </Peek>
      )}
    </NodeViewWrapper>
  );
}

function CitedPoints({ points }: { readonly points: readonly CitedPoint[] }) {
  const more = points.length - shownPoints;
  return (
    <>
      {points.slice(0, shownPoints).map(({ id, source, text, isVerbatim, problem }) => (
        <div key={id}>
          {source !== '' && (
            <div className={styles.source} dir="auto">
              {source}
            </div>
          )}
          {text !== '' && (
            <div className={styles.words} dir="auto">
              {isVerbatim ? <q>{text}</q> : text}
            </div>
          )}
          {problem !== null && <div className={styles.problem}>{citedProblemWords(problem)}</div>}
        </div>
      ))}
      {more > 0 && (
        <div>
          <Trans>+{more} more</Trans>
        </div>
      )}
    </>
  );
}

function numbersOf(doc: ReactNodeViewProps['node'], { points }: Citation): string {
  const numbers = citationNumbers(doc);
  return foldNumbers(points.flatMap((id) => numbers.get(id) ?? []));
}
