import type { Axis } from 'd3-axis';
import { select } from 'd3-selection';
import { DOMParser } from 'linkedom';
import { stroke } from './drawing.ts';

/** An axis, drawn by d3-axis in a document of its own, with the colours of pictures. */
export function drawnAxis<Domain>(axis: Axis<Domain>, y: number): string {
  const document = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', 'image/svg+xml');
  const group = select(document.querySelector('g') as unknown as SVGGElement);
  group.call(axis);
  group.attr('transform', `translate(0 ${y})`).attr('font-family', null).attr('font-size', null);
  group.select('.domain').remove();
  for (const [name, value] of Object.entries(stroke('rule'))) group.selectAll('.tick line').attr(name, String(value));
  group.selectAll('.tick').attr('opacity', null).attr('class', null);
  group
    .selectAll('text')
    .attr('class', 'f-soft')
    .attr('fill', stroke('soft')['stroke'] as string)
    .attr('dy', null);
  return String((group.node() as unknown as { outerHTML: string }).outerHTML)
    .replaceAll(' />', '/>')
    .replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
