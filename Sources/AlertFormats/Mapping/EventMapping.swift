/// One event that a record tells.
public struct EventMapping: Sendable {
  public var place: MappingPlace
  private var values = [MappedValue?](repeating: nil, count: MappedField.allCases.count)

  public init(place: MappingPlace) { self.place = place }

  public func value(_ field: MappedField) -> MappedValue? { values[field.index] }

  public mutating func set(_ field: MappedField, _ value: MappedValue) { values[field.index] = value }
}
