public import PagingModel

/// What tells alerts apart that are counted together: a rule on a service.
public struct AlertSymbol: Hashable, Sendable {
  /// Numbers in the tables of `AlertSymbols`.
  public let rule: UInt32
  public let service: UInt32

  public init(rule: UInt32, service: UInt32) {
    (self.rule, self.service) = (rule, service)
  }
}

extension AlertSymbol: DistinctValue {
  public var words: [4 of UInt64] { [UInt64(rule), UInt64(service), 0, 0] }
}

/// The symbols of a history, by number, with the names of their rules and services.
///
/// The service of number 0 is the empty name: of alerts that tell none.
public struct AlertSymbols: Sendable {
  public internal(set) var rules = NameTable()
  public internal(set) var services = NameTable()
  private var symbols = DistinctTable<AlertSymbol>()

  /// No symbols; services that are known already keep their numbers.
  ///
  /// - Precondition: the first of them is the empty name.
  init(services: NameTable) {
    precondition(services.count > 0 && services.text(0).isEmpty, "the first service is no empty name")
    self.services = services
  }

  /// No symbols, and the empty service.
  init() { _ = services.intern("") }

  public var count: Int { symbols.all.count }

  /// The symbol with this number.
  public subscript(number: UInt32) -> AlertSymbol { symbols.all[Int(number)] }

  /// The number of a symbol, which is added when it is new.
  mutating func number(of symbol: AlertSymbol) -> UInt32 { symbols.number(of: symbol).index }

  /// The numbers here of another table's symbols, by their numbers there; new ones are added. O(symbols).
  mutating func add(_ other: AlertSymbols) -> [UInt32] {
    let ruleNumbers = Self.add(other.rules, to: &rules)
    let serviceNumbers = Self.add(other.services, to: &services)
    return other.symbols.all.map {
      number(of: AlertSymbol(rule: ruleNumbers[Int($0.rule)], service: serviceNumbers[Int($0.service)]))
    }
  }

  private static func add(_ other: NameTable, to names: inout NameTable) -> [UInt32] {
    (0..<other.count).map { number in
      let bytes = other.bytes(of: number)
      return UInt32(names.intern(bytes.span))
    }
  }
}

extension NameTable {
  /// The bytes of the name with this number.
  func bytes(of number: Int) -> [UInt8] {
    withBytes(of: number) { name in
      var bytes: [UInt8] = []
      bytes.append(copying: name)
      return bytes
    }
  }
}

/// Two symbols of a collection, by number, in the order in which they fired.
struct AlertSymbolPair: Hashable, Sendable {
  let earlier: UInt32
  let later: UInt32
}
