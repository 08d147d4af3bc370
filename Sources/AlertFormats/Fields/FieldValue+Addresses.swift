import LogInput
import PagingModel

extension FieldValue {
  /// Adds the e-mail addresses that a text, or the texts of an array, write: of `Ada <ada@example.org>` what is in the
  /// brackets.
  func addAddresses(in record: Span<UInt8>, to addresses: inout [JSONText]) {
    let texts = text.map { [$0] } ?? texts(in: record)
    for text in texts {
      if let address = text.bareAddress(in: record) { addresses.append(address) }
    }
  }
}

extension JSONText {
  /// The address between the last angle brackets, else the whole text; nil when there is no `@` in it: nobody's address.
  fileprivate func bareAddress(in record: Span<UInt8>) -> JSONText? {
    var address = self
    if hasSuffix(">", in: record), let open = (start..<end).last(where: { record[$0] == UInt8(ascii: "<") }) {
      address = JSONText(start: open + 1, end: end - 1, isEscaped: isEscaped)
    }
    return address.contains("@", in: record) && address.count <= EventLog.longestText ? address : nil
  }
}
