/// Where things stand: the head of the page, parts with a margin column, panels, lists of changes and incidents.
extension PageStyle {
  static let layout: StaticString = """
    .page { max-width: 1180px; margin: 0 auto; padding: 0 24px 96px }
    .skip { position: absolute; left: -999px }
    .skip:focus { left: 24px; top: 8px; background: var(--paper); padding: 8px 14px; z-index: 2 }
    .top { border-top: 6px solid var(--ink); padding-top: 14px; display: flex; flex-wrap: wrap; gap: 4px 24px;
      justify-content: space-between; font-size: 14px; line-height: 20px }
    .top b { font-size: 16px }
    .top p + p { margin: 0; max-width: 40em }
    .toc { border: solid var(--line); border-width: 1px 0; margin-top: 14px; padding: 8px 0; font-size: 14px; line-height: 20px }
    .toc ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 22px }
    .toc a { color: var(--ink); text-decoration: none; display: inline-block; padding: 4px 0 }
    .toc a:hover { text-decoration: underline }
    .toc i { font-style: normal; color: var(--ink2) }
    .lead { padding-top: 36px }
    .lead > * + .cap { margin-top: 36px }
    .lead > .bar { margin-top: 36px }
    .lead > .note { margin-top: 24px }
    section { border-top: 2px solid var(--ink); margin-top: 64px; padding-top: 14px }
    .side p { font-size: 14px; line-height: 20px; color: var(--ink2); margin-top: 6px }
    .side .min { color: var(--ink); font-weight: 600 }
    .main { min-width: 0 }
    .main > * + * { margin-top: 36px }
    .main > * + table, .main > * + .foot, .main > * + .scroll, .main > p + p, .main > p + .note,
    .main > .cap + p, .main > .cap + ul { margin-top: 8px }
    .main > * + details, .main > svg { margin-top: 10px }
    .main > table + .note, .main > table + ul { margin-top: 14px }
    .main > p + ul { margin-top: 8px }
    @media (min-width: 1100px) {
      section { display: grid; grid-template-columns: 208px minmax(0, 1fr); column-gap: 40px }
      .side { position: sticky; top: 14px; align-self: start } }
    @media (max-width: 1099px) { .side { margin-bottom: 24px } }
    .panels { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 36px 28px }
    .panels > div { display: flex; flex-direction: column }
    .panels > div > svg { margin-top: auto }
    .panels h3 { font-size: 15px; line-height: 20px }
    .panels .now { font-size: 24px; line-height: 29px; font-weight: 700; letter-spacing: -0.01em }
    .panels p + p { margin-top: 0 }
    .panels .was { font-size: 14px; line-height: 20px; color: var(--ink2); margin-bottom: 14px }
    @media (max-width: 900px) { .panels { grid-template-columns: repeat(2, minmax(0, 1fr)) } }
    @media (max-width: 560px) { .panels { grid-template-columns: minmax(0, 1fr) } }
    .finds { list-style: none; border-top: 1px solid var(--line) }
    .finds > li { display: grid; grid-template-columns: 34px minmax(0, 1fr) 230px; column-gap: 14px; padding: 14px 0;
      border-bottom: 1px solid var(--line) }
    .finds .no { font-size: 18px; line-height: 24px; font-weight: 700 }
    .finds h4 { font-size: 17px; line-height: 24px }
    .finds p + p { margin-top: 4px }
    .finds .m { font-size: 14px; line-height: 20px }
    .finds .cost b { font-size: 24px; line-height: 28px }
    .finds .cost p { font-size: 14px; line-height: 20px }
    .finds .cost p + p { margin-top: 0 }
    .choice, .who { display: flex; flex-wrap: wrap; gap: 4px 22px; font-size: 14px; line-height: 20px }
    .finds p + .choice { margin-top: 10px }
    .box { display: inline-block; width: 12px; height: 12px; border: 1.5px solid var(--ink2); margin-right: 7px;
      vertical-align: -1px }
    .blank { display: inline-block; width: 92px; border-bottom: 1px solid var(--ink2) }
    .agenda .choice, .agenda .who { column-gap: 18px }
    .agenda .blank { width: 78px }
    .agenda { list-style: none; border-top: 1px solid var(--line) }
    .agenda > li { display: grid; grid-template-columns: 118px minmax(0, 1fr); column-gap: 14px; padding: 14px 0;
      border-bottom: 1px solid var(--line) }
    .agenda .when { font-weight: 600; white-space: nowrap }
    .agenda .when .s { display: block }
    .agenda .m { font-size: 14px; line-height: 20px; margin-top: 2px }
    .decide { margin-top: 10px }
    .decide p { font-size: 15px; line-height: 22px }
    .decide .choice { margin-top: 4px; font-size: 14px; color: var(--ink2) }
    .decide .wide .blank { width: 210px }
    .incident { padding: 14px 0; border-top: 1px solid var(--line) }
    .incident p { font-size: 14px; line-height: 20px; max-width: 52em }
    .incident p + p { margin-top: 8px }
    .links { list-style: none; font-size: 14px; line-height: 20px; margin-top: 8px }
    .links li { padding: 3px 0 3px 16px; position: relative; max-width: 52em }
    .links li::before { content: ""; position: absolute; left: 2px; top: 3px; width: 7px; height: 10px;
      border: solid var(--axis); border-width: 0 0 1.5px 1.5px }
    #lists .main > div { margin-top: 0; border-top: 1px solid var(--hair); padding: 4px 0; font-size: 14px;
      line-height: 20px }
    #lists h3 { padding-bottom: 6px }
    #lists p { max-width: none }
    #lists p + p, #lists ol { display: none; margin: 4px 0 6px }
    #lists ol { padding-left: 3em }
    #lists :target p + p, #lists :target ol { display: block }
    .defs { font-size: 14px; line-height: 20px }
    .defs > div { display: grid; grid-template-columns: minmax(0, 14em) minmax(0, 1fr); column-gap: 14px; padding: 10px 0;
      border-top: 1px solid var(--hair) }
    .defs dt { font-weight: 600 }
    .defs dd { max-width: 52em }

    """
}
