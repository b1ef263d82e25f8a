import { pathRound } from 'd3-path';
import { type SymbolType, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape';
import { outlined, solid, svgElement } from '../drawing.ts';
import type { Role } from './entries.ts';

/** Sign of each role: filled ones act, open ones are involved. */
const SIGNS: Readonly<Record<Role, { type: SymbolType; filled: boolean; turn?: true }>> = {
  responsible: { type: symbolCircle, filled: true },
  lead: { type: symbolStar, filled: true },
  permitted: { type: symbolSquare, filled: true },
  supporting: { type: symbolCircle, filled: false },
  supervising: { type: symbolTriangle, filled: false },
  consulted: { type: symbolDiamond, filled: false },
  sender: { type: symbolCross, filled: false },
  addressee: { type: symbolTriangle, filled: false, turn: true },
  recipient: { type: symbolWye, filled: false },
  evaluated: { type: symbolStar, filled: false },
  affected: { type: symbolWye, filled: false, turn: true },
  beneficiary: { type: symbolSquare, filled: false },
};

/** A role's sign. Its place is in its path: browsers lose transforms in a strip that paper repeats. */
export function roleSign(role: Role, x: number, y: number): string {
  const { type, filled, turn } = SIGNS[role];
  const shape = pathRound(1);
  const at = (right: number, down: number): [number, number] => (turn === true ? [x - down, y + right] : [x + right, y + down]);
  // Squares are not turned.
  const context = {
    moveTo: (right: number, down: number) => shape.moveTo(...at(right, down)),
    lineTo: (right: number, down: number) => shape.lineTo(...at(right, down)),
    arc: (right: number, down: number, radius: number, from: number, to: number) => shape.arc(...at(right, down), radius, from, to),
    rect: (right: number, down: number, width: number, height: number) => shape.rect(x + right, y + down, width, height),
    closePath: () => shape.closePath(),
  };
  type.draw(context as Parameters<SymbolType['draw']>[0], role === 'lead' ? 90 : 70);
  const d = shape.toString();
  return svgElement('path', filled ? solid('red', { d }) : outlined('task', { d, 'stroke-width': 1.5 }));
}
