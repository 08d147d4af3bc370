import ArgumentParser
import PagingModel

/// How many records may be refused before the exit status says so: a number, or a share such as `1%`.
struct RefusalLimit: ExpressibleByArgument, Hashable {
  private enum Bound: Hashable {
    case count(Int)
    case percent(Int)
  }
  private let bound: Bound

  static let none = RefusalLimit(bound: .count(0))
  static let onePercent = RefusalLimit(bound: .percent(1))

  private init(bound: Bound) {
    self.bound = bound
  }

  init?(argument: String) {
    if argument.hasSuffix("%"), let percent = Int(argument.dropLast()), (0...100).contains(percent) {
      bound = .percent(percent)
    } else if let count = Int(argument), count >= 0 {
      bound = .count(count)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch bound {
    case .count(let count): "\(count)"
    case .percent(let percent): "\(percent)%"
    }
  }

  /// Whether more were refused than may be.
  func isExceeded(by bins: RecordBins) -> Bool {
    switch bound {
    case .count(let count): bins.refused > count
    case .percent(let percent): bins.refused * 100 > percent * bins.read
    }
  }
}
