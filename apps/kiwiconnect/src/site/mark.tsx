/** The mark: a slice of kiwi. Small and filled beside the name; large, it is a drawing in lines. */
import type { Tree } from '@kiwiconsent/markup';

const SEEDS: readonly number[] = [0, 45, 90, 135, 180, 225, 270, 315];

/** A slice beside the name; it says nothing that the name does not (`aria-hidden`). */
export function Mark(): Tree {
  return (
    <svg class="mark" width="30" height="30" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle class="mark-rim" cx="24" cy="24" r="22.5" />
      <circle class="mark-flesh" cx="24" cy="24" r="19.5" />
      <circle class="mark-heart" cx="24" cy="24" r="6.5" />
      {SEEDS.map((angle) => (
        <ellipse
          class="mark-seed"
          cx="24"
          cy="13.2"
          rx="1.25"
          ry="2.4"
          transform={`rotate(${angle} 24 24)`}
        />
      ))}
    </svg>
  );
}

const RAYS: readonly number[] = Array.from({ length: 48 }, (_, index) => index * 7.5);

/** The same slice as a drawing: thin lines, a seed on every third ray. */
export function MarkDrawing(): Tree {
  return (
    <svg
      class="mark-drawing"
      viewBox="0 0 480 480"
      width="300"
      height="300"
      aria-hidden="true"
      focusable="false"
    >
      <circle class="mark-rim" cx="240" cy="240" r="236" />
      <circle class="mark-line" cx="240" cy="240" r="226" />
      <circle class="mark-line" cx="240" cy="240" r="70" />
      {RAYS.map((angle, index) => (
        <g transform={`rotate(${angle} 240 240)`}>
          <line
            class="mark-ray"
            x1="240"
            y1={index % 3 === 0 ? 124 : 92}
            x2="240"
            y2={index % 2 === 0 ? 24 : 40}
          />
          {index % 3 === 0 ? <ellipse class="mark-seed" cx="240" cy="138" rx="6.5" ry="14" /> : null}
        </g>
      ))}
    </svg>
  );
}
