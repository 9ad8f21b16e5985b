#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes end-of-support.csv from the facts of endoflife.date.

    endofsupport.py eol.csv YYYY-MM-DD >end-of-support.csv

eol.csv has the columns product, cycle, label, eol_date, eol_flag, extended_security_end, latest; the day
is that of the snapshot. What the columns mean is said in core/domain/asset/SupportTable.h.
"""
import csv
import re
import sys

# product of the source: title, use, phrases one of which a name holds, phrases none of which it may hold
PRODUCTS = {
    "windows": ("Windows", "system", "", ""),
    "windows-server": ("Windows Server", "system", "windows server|windows 2000 server", ""),
    "debian": ("Debian", "system", "debian", ""),
    "ubuntu": ("Ubuntu", "system", "ubuntu", ""),
    "fedora": ("Fedora", "system", "fedora", ""),
    "rhel": ("Red Hat Enterprise Linux", "system", "red hat enterprise linux|rhel", ""),
    "centos-stream": ("CentOS Stream", "system", "centos stream", ""),
    "centos": ("CentOS", "system", "centos", "stream"),
    "rocky-linux": ("Rocky Linux", "system", "rocky linux", ""),
    "almalinux": ("AlmaLinux", "system", "almalinux", ""),
    "oracle-linux": ("Oracle Linux", "system", "oracle linux", ""),
    "sles": ("SUSE Linux Enterprise", "system", "suse linux enterprise", ""),
    "opensuse": ("openSUSE", "system", "opensuse", "tumbleweed"),
    "linuxmint": ("Linux Mint", "system", "linux mint", ""),
    "alpine-linux": ("Alpine Linux", "system", "alpine", ""),
    "amazon-linux": ("Amazon Linux", "system", "amazon linux", ""),
    "macos": ("macOS", "system", "macos|mac os x|os x|macosx", ""),
    "ios": ("iOS", "system", "ios", "cisco"),
    "ipados": ("iPadOS", "system", "ipados", ""),
    "android": ("Android", "system", "android", ""),
    "vmware-esxi": ("VMware ESXi", "system", "esxi|vmware esx", ""),
    "proxmox-ve": ("Proxmox VE", "system", "proxmox ve|proxmox virtual environment", ""),
    "proxmox-backup-server": ("Proxmox Backup Server", "system", "proxmox backup server", ""),
    "xcp-ng": ("XCP-ng", "system", "xcp ng", ""),
    "freebsd": ("FreeBSD", "system", "freebsd", ""),
    "openbsd": ("OpenBSD", "system", "openbsd", ""),
    "office": ("Microsoft Office", "program", "microsoft office", "365|update|proofing|viewer|converter|web components"),
    "mssqlserver": ("Microsoft SQL Server", "program", "sql server",
                    "native client|management|report|compact|odbc|ole db|clr|data tier|transact|localdb|browser"
                    "|vss|setup|policies|driver|redistributable|upgrade advisor|tools|books"),
    "msexchange": ("Microsoft Exchange Server", "program", "exchange server", "client|language"),
    "sharepoint": ("Microsoft SharePoint Server", "program", "sharepoint server", "language|client"),
    "firefox": ("Mozilla Firefox", "program", "mozilla firefox|firefox", "maintenance"),
    "chrome": ("Google Chrome", "program", "google chrome", "helper"),
    "libreoffice": ("LibreOffice", "program", "libreoffice", "help|sdk"),
    "php": ("PHP", "program", "php|php cli|php fpm", "myadmin|storm"),
    "postgresql": ("PostgreSQL", "program", "postgresql", "odbc|jdbc|npgsql|client|common|libs"),
    "mysql": ("MySQL", "program", "mysql server", "connector|workbench|installer"),
    "mariadb": ("MariaDB", "program", "mariadb|mariadb server", "connector|odbc|common|client"),
    "python": ("Python", "program", "python", "launcher|pip|package|documentation"),
    "nodejs": ("Node.js", "program", "node js|nodejs", ""),
    "dotnet": (".NET", "program", "microsoft net runtime|microsoft windows desktop runtime|microsoft asp net core"
               "|microsoft net core", "sdk|targeting|host fx|template"),
    "oracle-jdk": ("Java (Oracle)", "program", "java se development kit", ""),
    "virtualbox": ("VirtualBox", "program", "oracle vm virtualbox", "guest additions|extension"),
    "notepad-plus-plus": ("Notepad++", "program", "notepad++", ""),
    "veeam-backup-and-replication": ("Veeam Backup & Replication", "program", "veeam backup & replication", "console"),
    "filemaker": ("FileMaker", "program", "filemaker", ""),
    "openvpn": ("OpenVPN", "program", "openvpn", "connect|gui"),
    "nextcloud": ("Nextcloud Server", "program", "nextcloud server", ""),
    "zabbix": ("Zabbix", "program", "zabbix server", ""),
    "powershell": ("PowerShell", "program", "powershell 6|powershell 7", ""),
    "vmware-vcenter": ("VMware vCenter", "program", "vcenter server", ""),
    "mongodb": ("MongoDB", "program", "mongodb", "compass|tools|shell"),
}
# Windows names its yearly versions; the build number tells them as well.
CLIENT = {"11": "windows 11", "10": "windows 10", "8.1": "windows 8 1", "8": "windows 8", "7": "windows 7",
          "6": "windows vista", "5": "windows xp"}


def ends(row):
    """A day; "ended" on a day nobody knows; empty: supported."""
    return row["eol_date"] or ("ended" if row["eol_flag"] == "true" else "")


def line(row, product, title, use, names, without, cycle, label, build="", edition=""):
    return [product, title, use, names, without, cycle, label, build, edition, ends(row),
            row["extended_security_end"] if re.match(r"\d{4}-", row["extended_security_end"]) else ""]


def windows(row, product, title, use):
    parts = row["cycle"].split("-")
    family = parts[0]
    edition = "-".join(parts[2:])
    label = "Windows " + re.sub(r" \((E|W|LTS|IoT.*)\)$", "", row["label"])
    build = row["latest"].rsplit(".", 1)[-1]
    if family not in CLIENT:
        return None
    if family in ("10", "11"):
        kinds = {"": "", "e": "business", "w": "home", "e-lts": "ltsc", "iot-lts": "iot"}
        if edition not in kinds:
            return None
        kind = kinds[edition]
        return line(row, product, title, use, CLIENT[family], "windows server", parts[1].upper(), label, build, kind)
    return line(row, product, title, use, CLIENT[family], "windows server|windows embedded", "*", label, build)


def server(row, product, title, use, without):
    cycle = row["cycle"]
    if re.search(r"-(ac|sac)$", cycle):
        return line(row, product, title, use, "windows server", without, "", row["label"],
                    row["latest"].rsplit(".", 1)[-1])
    words = cycle.replace("-", " ").lower()
    pack = re.match(r"(\d{4}(?: r2)?)(?: sp\d)?$", words)
    if not pack:
        return None
    year = pack.group(1)
    names = f"windows server {year}|windows {year} server|hyper v server {year}|server {year}"
    return line(row, product, title, use, names, without if "r2" in year else "r2", "*", f"Windows Server {year.upper()}",
                "")


def plain(row, product, title, use, names, without):
    cycle = row["cycle"]
    if product == "mssqlserver":
        year = re.match(r"(\d{4}(?: R2)?)", row["label"])
        if not year:
            return None
        names = f"sql server {year.group(1).lower()}"
        return line(row, product, title, use, names, without + ("" if "R2" in year.group(1) else "|r2"), "*",
                    f"{title} {year.group(1)}")
    if product in ("office", "msexchange", "sharepoint"):
        year = re.match(r"(\d{4})$", cycle)
        if not year:
            return None
        names = "|".join(f"{name} {kind}{year.group(1)}" for name in names.split("|")
                         for kind in ("", "professional plus ", "professionnel plus ", "standard ", "professionnel ",
                                      "professional ", "home and business ", "famille et petite entreprise ",
                                      "famille et etudiant ", "home and student "))
        return line(row, product, title, use, names, without, "*", f"{title} {year.group(1)}")
    if product == "freebsd":
        if cycle.startswith("releng") or not re.match(r"\d+\.\d+$", cycle):
            return None
    if not re.match(r"\d+(\.\d+)*$", cycle):
        return None
    return line(row, product, title, use, names, without, cycle, f"{title} {cycle}")


def main():
    out = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
    print(f"# {sys.argv[2]}")
    out.writerow(["product", "title", "use", "names", "without", "cycle", "label", "build", "edition", "ends_on",
                  "extended_on"])
    seen = set()
    rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
    for product, (title, use, names, without) in PRODUCTS.items():
        for row in rows:
            if row["product"] != product:
                continue
            if product == "windows":
                made = windows(row, product, title, use)
            elif product == "windows-server":
                made = server(row, product, title, use, without)
            else:
                made = plain(row, product, title, use, names, without)
            key = made and (product, made[3], made[5], made[7], made[8])
            if made and key not in seen:  # The newest service pack stands first.
                seen.add(key)
                out.writerow(made)


main()
