using MentorBot.Bot.Buttons;

namespace MentorBot.Bot.Understanding;

/// <summary>What somebody may mean, and what helps them then: a card that only shows something, or a few words.</summary>
/// <param name="Name">As in the files of examples.</param>
/// <param name="Caption">On a button that offers it: one to four words.</param>
internal sealed record Intent(string Name, string Caption)
{
    /// <summary>Pressed at once, so it must not change anything; null if <see cref="Words"/> answer.</summary>
    public Button? Shows { get; init; }

    /// <summary>Like <see cref="Shows"/>, for coordinators.</summary>
    public Button? ShowsCoordinators { get; init; }

    public string Words { get; init; } = "";

    /// <summary>At most three buttons below <see cref="Words"/>; these may change something.</summary>
    public IReadOnlyList<Offer> Next { get; init; } = [];

    /// <summary>Whether the coordinators' names belong to the words.</summary>
    public bool NamesCoordinators { get; init; }

    public Button? ShowsTo(bool isCoordinator) => isCoordinator ? ShowsCoordinators ?? Shows : Shows;
}

/// <summary>A button that is offered, with its caption.</summary>
internal sealed record Offer(string Caption, Button Button);
