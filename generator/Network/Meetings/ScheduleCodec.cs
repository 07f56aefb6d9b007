using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Meetings;

/// <summary>When a meeting takes place, in the words in which people say it.</summary>
public sealed class ScheduleCodec : Codec<Schedule>
{
    public override Sentence Form => new(
        "une date avec son heure (« 3 décembre 2026, de 18 h à 20 h »), ou un rythme (« premier mardi du mois, à 18 h »)",
        "a date with its hour (“3 décembre 2026, de 18 h à 20 h”), or a rhythm (“premier mardi du mois, à 18 h”)");

    public override Structure Structure => As.Text.Structure;

    public override Schedule? Read(Node node, ReadContext reading)
    {
        if (As.Text.Read(node, reading) is not { } words) return null;
        var read = WrittenSchedule.Read(words, reading.Today);
        if (read.Fault is { } fault) reading.Report(fault);
        return read.Schedule is { } schedule ? schedule with { Words = words with { Shown = ScheduleWords.Of(schedule) } } : null;
    }

    public override Value Tell(Schedule value) => value.Words;
}
