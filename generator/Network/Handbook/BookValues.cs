using System.Xml;
using Pec.Composing;
using Pec.Composing.Books;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Handbook;

/// <summary>What a chapter tells besides its text, as it stands in the file of the book.</summary>
internal sealed class BookValues(Site site, BookLinks links)
{
    public void Write(XmlWriter xml, FactView part)
    {
        Xhtml.Start(xml, "section", ("class", "partie"));
        Xhtml.Element(xml, "h2", Plain.Text(part.Label), ("id", part.Key));
        xml.WriteStartElement("ul");
        foreach (var value in part.Values)
        {
            xml.WriteStartElement("li");
            if (value.Anchor is { } anchor) xml.WriteAttributeString("id", XmlWords.Sound(anchor));
            Write(xml, value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, ValueView value)
    {
        if (value.Pieces.IsEmpty) Write(xml, value.Text, value.To);
        foreach (var piece in value.Pieces) Write(xml, piece.Text, piece.To);
        if (value.Date is { } date)
        {
            if (value.Text is not null) xml.WriteString(", ");
            Xhtml.Element(xml, "time", date.Text, ("datetime", date.Iso));
        }
        if (value.Note is { } note)
        {
            xml.WriteString(" ");
            Xhtml.Element(xml, "small", Plain.Text(note));
        }
        foreach (var (place, fact) in value.Facts.Index())
        {
            xml.WriteString(place == 0 && value.Text is null ? "" : " ");
            if (!fact.IsAlone) xml.WriteString(XmlWords.Sound(Plain.Text(fact.Label)) + site.Say("deux-points") + " ");
            foreach (var (rank, told) in fact.Values.Index())
            {
                if (rank > 0) xml.WriteString(", ");
                Write(xml, told);
            }
        }
    }

    private void Write(XmlWriter xml, string? text, Destination? to)
    {
        if (text is null) return;
        if (to is not null && links.Of(to) is { } address) Xhtml.Element(xml, "a", Plain.Text(text), ("href", address));
        else xml.WriteString(XmlWords.Sound(Plain.Text(text)));
    }
}
