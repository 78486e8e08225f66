import assert from "node:assert/strict";
import { test } from "node:test";
import { type Heights, largestFit, spreadOf, spreadOver } from "./pages.ts";

const A4 = { page: 100, mostOnPage: 3 };

function heights(activities: readonly number[], facts: Partial<Heights> = {}): Heights {
  return { top: 5, opening: 5, closing: 20, gap: 0, activities, ...facts };
}

test("what fits on one page stays on one", () => {
  assert.deepEqual(spreadOf(heights([20, 20, 20]), A4), [3]);
});

test("more than a page may hold goes on two, as evenly as can be", () => {
  assert.deepEqual(spreadOf(heights([10, 10, 10, 10], { closing: 5 }), A4), [2, 2]);
  assert.deepEqual(spreadOf(heights([20, 20, 20, 20, 20]), A4), [3, 2]);
});

test("the end has a page of its own where it fits beside no activity", () => {
  assert.deepEqual(spreadOf(heights([80], { closing: 60 }), A4), [1, 0]);
});

test("small paper has one activity on each page", () => {
  assert.deepEqual(spreadOf(heights([10, 10, 10]), { page: 100, mostOnPage: 1 }), [1, 1, 1]);
});

test("gaps count, and the last millimetre may be used", () => {
  assert.deepEqual(spreadOver(1, heights([20, 20, 20], { gap: 2 }), A4), [3]);
  assert.equal(spreadOver(1, heights([20, 20, 20], { gap: 2.1 }), { ...A4, page: 100 }), undefined);
});

test("an activity that is higher than a page has no spread", () => {
  assert.equal(spreadOf(heights([120]), A4), undefined);
});

test("the type is as large as fits on as few pages as the smallest type takes", () => {
  const measure = (size: number): Heights => heights([20 * size, 20 * size, 20 * size]);
  assert.deepEqual(largestFit([1.5, 1.2, 1, 0.8, 0.5], 0.8, measure, A4), { size: 1, spread: [3] });
});

test("what fits at no allowed size gets smaller type, since nothing is cut off", () => {
  const measure = (size: number): Heights => heights([120 * size]);
  assert.deepEqual(largestFit([1.2, 1, 0.8, 0.6, 0.5], 1, measure, A4), { size: 0.6, spread: [1, 0] });
});
