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
    return [*_untyped(files), *_dangling(files), *_disordered(files)]


def outside_links(docx: bytes) -> list[str]:
    """Where relationships of the file lead outside of it."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        relations = [ET.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".rels")]
    found = [one for root in relations for one in root.iter(f"{_RELATIONS}Relationship")]
    return [one.attrib["Target"] for one in found if one.get("TargetMode") == "External"]


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
