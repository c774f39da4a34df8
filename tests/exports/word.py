"""What makes a Word file valid as far as tests can tell without Word: its parts, its XML, and the order in it."""

from __future__ import annotations

import posixpath
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from io import BytesIO

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_REFERS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# The order that ECMA-376 sets for what may stand inside an element. Word refuses some files that do not keep to it.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tc": "tcPr p tbl",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
}


def faults(docx: bytes) -> list[str]:
    """Everything that is wrong with the package and its XML."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    return [*_untyped(files), *_dangling(files), *_disordered(files), *_unknown(files), *_uneven(files)]


def outside_links(docx: bytes) -> list[str]:
    """Where relationships of the file lead outside of it."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        relations = [ET.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".rels")]
    found = [one for root in relations for one in root.iter(f"{_RELATIONS}Relationship")]
    return [one.attrib["Target"] for one in found if one.get("TargetMode") == "External"]


# What names a style, by the element it stands in, and the sort of style that it has to be.
_NAMES_STYLE = {
    "pStyle": "paragraph",
    "rStyle": "character",
    "tblStyle": "table",
    "basedOn": "",
    "next": "paragraph",
    "link": "",
}


def _unknown(files: dict[str, bytes]) -> Iterator[str]:
    """Styles, lists and relationships that are named and are not there."""
    trees = {name: ET.fromstring(content) for name, content in files.items() if name.endswith(".xml")}
    styles = {one.attrib[f"{W}styleId"]: one.attrib[f"{W}type"] for one in trees["word/styles.xml"].iter(f"{W}style")}
    for name, tree in trees.items():
        for element in tree.iter():
            sort = _NAMES_STYLE.get(element.tag.removeprefix(W)) if element.tag.startswith(W) else None
            style = element.get(f"{W}val", "")
            if sort is not None and (style not in styles or sort not in ("", styles[style])):
                yield f"{name}: {element.tag} names the style {style}, which is not there"
    if "word/numbering.xml" in trees:
        numbering = trees["word/numbering.xml"]
        lists = {one.attrib[f"{W}numId"] for one in numbering.iter(f"{W}num")}
        levels = {one.attrib[f"{W}abstractNumId"] for one in numbering.iter(f"{W}abstractNum")}
        used = {one.attrib[f"{W}val"] for one in trees["word/document.xml"].iter(f"{W}numId")}
        based = {one.attrib[f"{W}val"] for num in numbering.iter(f"{W}num") for one in num.iter(f"{W}abstractNumId")}
        yield from (f"there is no list {one}" for one in (used - lists) | (based - levels))
    relations = ET.fromstring(files["word/_rels/document.xml.rels"])
    known = {one.attrib["Id"] for one in relations.iter(f"{_RELATIONS}Relationship")}
    for element in trees["word/document.xml"].iter():
        for attribute, value in element.attrib.items():
            if attribute.startswith(_REFERS) and value not in known:
                yield f"{element.tag} refers to {value}, which is not there"


def _uneven(files: dict[str, bytes]) -> Iterator[str]:
    """Tables whose rows have other cells than their grid, and cells without a paragraph."""
    for table in ET.fromstring(files["word/document.xml"]).iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            spans = [one.find(f"{W}tcPr/{W}gridSpan") for one in cells]
            count = sum(1 if span is None else int(span.attrib[f"{W}val"]) for span in spans)
            if count != columns:
                yield f"a row has {count} of {columns} columns"
            if any(cell[-1].tag != f"{W}p" for cell in cells):
                yield "a cell does not end in a paragraph"


def _untyped(files: dict[str, bytes]) -> Iterator[str]:
    types = ET.fromstring(files["[Content_Types].xml"])
    extensions = {one.attrib["Extension"] for one in types.iter(f"{_TYPES}Default")}
    names = {one.attrib["PartName"].lstrip("/") for one in types.iter(f"{_TYPES}Override")}
    for name in files:
        if name not in names and name.rsplit(".", 1)[-1] not in extensions:
            yield f"{name} has no content type"


def _dangling(files: dict[str, bytes]) -> Iterator[str]:
    for name, content in files.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for one in ET.fromstring(content).iter(f"{_RELATIONS}Relationship"):
            target = one.attrib["Target"]
            inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            if one.get("TargetMode") != "External" and posixpath.normpath(inside) not in files:
                yield f"{name} leads to {target}, which is not there"


def _disordered(files: dict[str, bytes]) -> Iterator[str]:
    for name, content in files.items():
        for element in ET.fromstring(content).iter():
            order = ORDERS.get(element.tag.removeprefix(W)) if element.tag.startswith(W) else None
            if order is None:
                continue
            found = [child.tag.removeprefix(W) for child in element]
            unknown = [tag for tag in found if tag not in order.split()]
            if unknown:
                yield f"{name}: {element.tag} holds {unknown}"
            elif found != sorted(found, key=order.split().index):
                yield f"{name}: {element.tag} holds {found} in the wrong order"
