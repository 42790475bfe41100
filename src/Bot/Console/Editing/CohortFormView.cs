using MentorBot.Bot.Cards;
using MentorBot.Bot.Console.Layout;
using MentorBot.Domain.Reports;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>What the page with the form shows.</summary>
public sealed class CohortFormView
{
    internal CohortFormView() { }

    internal string Title { get; init; } = "";

    /// <summary>What saving means for the people in it.</summary>
    internal string Lead { get; init; } = "";

    internal CohortFacts Cohort { get; init; } = null!;
    internal IReadOnlyList<FormPart> Parts { get; init; } = [];

    /// <summary>Where it is posted.</summary>
    internal string Action { get; init; } = "";
    internal string Submit { get; init; } = "";
    internal string Back { get; init; } = "";

    /// <summary>Where a preview of what is being typed is asked for; null if nobody is invited any more.</summary>
    internal string? PreviewAddress { get; init; }

    /// <summary>The invitation as people get it; null with <see cref="PreviewAddress"/>.</summary>
    internal ShownCard? Preview { get; init; }

    /// <summary>A hidden field: the id of a new cohort, or the version that the form was made from.</summary>
    internal (string Name, string Value) Hidden { get; init; }

    /// <summary>A form that was refused, as it was filled in; null for a new one.</summary>
    internal Form? Typed { get; init; }

    internal ILookup<string, string> Mistakes { get; init; } = CohortMistakes.ByField(null);

    /// <summary>Whether somebody else has changed it meanwhile, so that what is stored now stands beside what was typed.</summary>
    internal bool IsChangedMeanwhile { get; init; }

    /// <summary>The field with what was typed, its mistakes, and what is stored where that differs.</summary>
    internal ShownField FieldOf(FormPart part, CardElement input)
    {
        var (id, stored) = ShownField.IdAndValue(input);
        var name = part.Prefix + id;
        var typed = Typed is not null && Typed.Has(name) ? Typed.Text(name) : null;
        return new(input, name, typed ?? stored)
        {
            Mistakes = [.. Mistakes[name]],
            Stored = IsChangedMeanwhile && typed is not null && typed != stored ? stored : null,
        };
    }
}
