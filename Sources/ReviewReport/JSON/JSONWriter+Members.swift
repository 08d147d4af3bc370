import OncallMetrics
import PagingModel

/// Members of the open object: a key and its value, `null` where nothing is known.
extension JSONWriter {
  mutating func object(_ name: StaticString, _ members: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    members(&self)
    endObject()
  }

  /// A member that is an array with one object for each item.
  mutating func objects<Item>(
    _ name: StaticString, _ items: some Sequence<Item>, _ members: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    beginArray()
    for item in items {
      beginObject()
      members(&self, item)
      endObject()
    }
    endArray()
  }

  mutating func strings(_ name: StaticString, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { integer(Int64(number)) } else { null() }
  }

  mutating func member(_ name: StaticString, _ number: Int64?) {
    key(name)
    if let number { integer(number) } else { null() }
  }

  mutating func member(_ name: StaticString, _ claim: Bool?) {
    key(name)
    if let claim { boolean(claim) } else { null() }
  }

  mutating func member(_ name: StaticString, _ moment: Timestamp?) {
    key(name)
    if let moment { self.moment(moment) } else { null() }
  }

  /// A span in seconds, with up to three digits.
  mutating func seconds(_ name: StaticString, _ span: Milliseconds?) {
    key(name)
    if let span { decimal(span.count, digits: 3) } else { null() }
  }

  /// A span in hours, with up to three digits, half up.
  mutating func hours(_ name: StaticString, _ span: Milliseconds?) {
    key(name)
    if let span { decimal(span.thousandthsOfHours, digits: 3) } else { null() }
  }

  /// A span in days, with one digit, half up.
  mutating func days(_ name: StaticString, _ span: Milliseconds?) {
    key(name)
    guard let span else { return null() }
    decimal((2 * span.count + 8_640_000).flooredQuotient(by: 17_280_000), digits: 1)
  }

  /// A number with so many digits behind the point, half away from zero; `null` for what is none.
  mutating func number(_ name: StaticString, _ number: Double?, digits: Int) {
    key(name)
    self.number(number, digits: digits)
  }

  /// An item of an array: a number with at most so many digits behind the point.
  mutating func number(_ number: Double?, digits: Int) {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    guard let number, let units = Int64(exactly: (number * scale).rounded()) else { return null() }
    decimal(units, digits: digits)
  }

  /// A share of milliseconds, told in hours, with its percentage.
  mutating func hourShare(_ name: StaticString, _ share: Share?) {
    key(name)
    guard let share else { return null() }
    beginObject()
    hours("count", Milliseconds(Int64(share.count)))
    hours("of", Milliseconds(Int64(share.of)))
    percent(of: share)
    endObject()
  }

  /// A number that is given in thousandths.
  mutating func thousandths(_ name: StaticString, _ number: Int64?) {
    key(name)
    if let number { decimal(number, digits: 3) } else { null() }
  }

  /// A share with its count, its whole and its percentage, or `null`.
  mutating func share(_ name: StaticString, _ share: Share?) {
    key(name)
    guard let share else { return null() }
    beginObject()
    member("count", share.count)
    member("of", share.of)
    percent(of: share)
    endObject()
  }

  /// The member `percent` of a share.
  mutating func percent(of share: Share) {
    key("percent")
    if let tenths = share.tenthsOfPercent { decimal(Int64(tenths), digits: 1) } else { null() }
  }
}
