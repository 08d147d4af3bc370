/// A symmetric matrix of a few rows, held whole.
struct SymmetricMatrix: Hashable, Sendable {
  private let size: Int
  private var elements: [Double]

  init(diagonal: Double, size: Int) {
    self.size = size
    elements = Array(repeating: 0, count: size * size)
    for index in 0..<size { self[index, index] = diagonal }
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[row * size + column] }
    set { elements[row * size + column] = newValue }
  }

  /// The solution of the equations of some rows and columns, by Cholesky's decomposition; nil unless they are positive definite.
  func solution(of right: [Double], among chosen: [Int]) -> [Double]? {
    guard let lower = decomposed(chosen) else { return nil }
    var solution = right
    for row in chosen.indices {
      for column in 0..<row { solution[row] -= lower[row][column] * solution[column] }
      solution[row] /= lower[row][row]
    }
    for row in chosen.indices.reversed() {
      for below in row + 1..<max(row + 1, chosen.count) { solution[row] -= lower[below][row] * solution[below] }
      solution[row] /= lower[row][row]
    }
    return solution
  }

  /// The lower triangle whose square these rows and columns are.
  private func decomposed(_ chosen: [Int]) -> [[Double]]? {
    var lower = chosen.map { _ in [Double](repeating: 0, count: chosen.count) }
    for row in chosen.indices {
      for column in 0...row {
        let sum = (0..<column).reduce(self[chosen[row], chosen[column]]) { $0 - lower[row][$1] * lower[column][$1] }
        if row == column {
          guard sum > 0 else { return nil }
          lower[row][row] = sum.squareRoot()
        } else {
          lower[row][column] = sum / lower[column][column]
        }
      }
    }
    return lower
  }
}
