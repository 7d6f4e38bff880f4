import { AllCommunityModule, createGrid, ModuleRegistry, type GridApi, type GridOptions } from 'ag-grid-community';
import { readyAfter } from './ready-after';

ModuleRegistry.registerModules([AllCommunityModule]);

/** Draws a page's content as one AG Grid, 460 px high: a dozen rows in view. */
export function drawGrid<Row>(options: GridOptions<Row>, prepare: (grid: GridApi<Row>) => void = () => {}): void {
  const app = document.querySelector<HTMLElement>('#app')!;
  app.style.height = '460px';
  prepare(createGrid(app, { animateRows: false, ...options }));
  readyAfter(800);
}
