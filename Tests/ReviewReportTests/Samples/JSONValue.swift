import Foundation

/// A parsed JSON document, to look at what was written. Foundation's parser is not ours: it checks ours.
struct JSONValue {
  private let value: Any

  private init(_ value: Any) { self.value = value }

  init(parsing bytes: [UInt8]) throws {
    value = try JSONSerialization.jsonObject(with: Data(bytes))
  }

  subscript(name: String) -> JSONValue? { (value as? [String: Any])?[name].map(JSONValue.init) }

  subscript(index: Int) -> JSONValue? {
    guard let array = value as? [Any], array.indices.contains(index) else { return nil }
    return JSONValue(array[index])
  }

  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
  var count: Int? { (value as? [Any])?.count }
  var text: String? { value as? String }
  var number: Double? { value is String ? nil : (value as? NSNumber)?.doubleValue }
  var isNull: Bool { value is NSNull }

  /// The value at a path like `load.people.person`; of arrays the first item.
  func at(_ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(Optional(self)) { value, name in
      (value?[0] ?? value)?[String(name)]
    }
  }
}
