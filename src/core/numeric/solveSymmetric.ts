/**
 * Solution of A x = b for a symmetric positive definite A, by Cholesky's factors. A direction along which A says next to
 * nothing (a pivot below 1e-13 of its diagonal) is left at 0 instead of being blown up.
 * @param matrix A, row by row; only the lower triangle is read, and it is overwritten with the factor.
 * @param right b on entry, x on return.
 * @param size Number of unknowns.
 * @param stride Distance of two rows in `matrix`.
 * @source Golub & Van Loan, Matrix Computations, 4th ed., section 4.2.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array, size: number, stride = size): void {
  for (let i = 0; i < size; i++) {
    const row = i * stride;
    const diagonal = matrix[row + i]!;
    let pivot = diagonal;
    let value = right[i]!;
    for (let j = 0; j < i; j++) {
      const other = j * stride;
      let sum = matrix[row + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[row + k]! * matrix[other + k]!;
      // The diagonal holds reciprocals of the factor's diagonal; 0 marks a direction that was left out.
      const factor = sum * matrix[other + j]!;
      matrix[row + j] = factor;
      pivot -= factor * factor;
      value -= factor * right[j]!;
    }
    const inverse = pivot > 1e-13 * diagonal ? 1 / Math.sqrt(pivot) : 0;
    matrix[row + i] = inverse;
    right[i] = value * inverse;
  }
  for (let i = size - 1; i >= 0; i--) {
    let value = right[i]!;
    for (let k = i + 1; k < size; k++) value -= matrix[k * stride + i]! * right[k]!;
    right[i] = value * matrix[i * stride + i]!;
  }
}
