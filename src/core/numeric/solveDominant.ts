/**
 * Solution of A X = B where the diagonal of A outweighs the rest of each row, or of each column: elimination needs no
 * exchange of rows there. With a positive diagonal, nothing positive beside it and no negative B, no X is negative.
 * @param matrix A, row by row; overwritten.
 * @param right B on entry, X on return: `size` rows of `columns` numbers.
 * @source Golub & Van Loan, Matrix Computations, 4th ed., section 4.1.1.
 */
export function solveDominant(
  matrix: Float64Array,
  right: Float64Array,
  { size, columns }: { readonly size: number; readonly columns: number },
): void {
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = matrix[row * size + pivot]! / matrix[pivot * size + pivot]!;
      if (factor === 0) continue;
      for (let k = pivot + 1; k < size; k++) matrix[row * size + k]! -= factor * matrix[pivot * size + k]!;
      for (let k = 0; k < columns; k++) right[row * columns + k]! -= factor * right[pivot * columns + k]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = 0; k < columns; k++) {
      let value = right[row * columns + k]!;
      for (let j = row + 1; j < size; j++) value -= matrix[row * size + j]! * right[j * columns + k]!;
      right[row * columns + k] = value / matrix[row * size + row]!;
    }
  }
}
