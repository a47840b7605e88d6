/* The lines in which two texts differ. */

/** More lines than this, after the equal ones at both ends, are not compared one by one. */
const MOST = 2000;

/** Returns for each line of both texts whether the other text has it, in order: [marks of a, marks of b]. */
export function differing(a, b) {
  const left = a.split("\n");
  const right = b.split("\n");
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) {
    start++;
  }
  let end = 0;
  while (end < left.length - start && end < right.length - start && left[left.length - 1 - end] === right[right.length - 1 - end]) {
    end++;
  }
  const middleLeft = left.slice(start, left.length - end);
  const middleRight = right.slice(start, right.length - end);
  const marksLeft = left.map((line, at) => ({ line, other: at >= start && at < left.length - end }));
  const marksRight = right.map((line, at) => ({ line, other: at >= start && at < right.length - end }));
  if (middleLeft.length <= MOST && middleRight.length <= MOST) {
    for (const [i, j] of common(middleLeft, middleRight)) {
      marksLeft[start + i].other = false;
      marksRight[start + j].other = false;
    }
  }
  return [marksLeft, marksRight];
}

/** Returns the places of a longest common subsequence. */
function common(a, b) {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i++, j++]);
    } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return pairs;
}
