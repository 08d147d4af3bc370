/// The cells of a CSV file (RFC 4180), each with whether it stood in quotes.
struct ParsedCSV {
  struct Cell: Hashable {
    var text = ""
    var isQuoted = false
  }

  private(set) var rows: [[Cell]] = []

  init(_ bytes: [UInt8]) {
    var (row, cell, inQuotes) = ([Cell](), Cell(), false)
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if inQuotes, scalar == "\"", next == "\"" {
        cell.text.unicodeScalars.append("\"")
        index += 1
      } else if scalar == "\"" {
        inQuotes.toggle()
        cell.isQuoted = true
      } else if inQuotes || scalar != "," && scalar != "\r" {
        cell.text.unicodeScalars.append(scalar)
      } else {
        row.append(cell)
        cell = Cell()
        if scalar == "\r", next == "\n" {
          rows.append(row)
          row = []
          index += 1
        }
      }
      index += 1
    }
  }

  var header: [String] { rows[0].map(\.text) }
}
