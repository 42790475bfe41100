using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Circles;

/// <summary>Says what the next session of a circle or group is about. Any member may; nobody is told, all see it in the guide.</summary>
public sealed class SetTopic(MentorStore store)
{
    /// <summary>Chooses a supplied topic.</summary>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <c>MentorshipIsOver</c>, <see cref="NotACircle"/> or <see cref="CardIsOutdated"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member changed it first. Retry.</exception>
    public Task<Result<Done>> ChooseAsync(
        MentorshipId id,
        CircleTopic topic,
        CommandContext context,
        CancellationToken cancellation
    ) => RunAsync(id, CircleAgenda.TopicVersionOf(topic, null), agenda => agenda.Choose(topic), context, cancellation);

    /// <summary>Sets one in the person's own words.</summary>
    /// <returns>As the other, and refused with <see cref="TopicMissing"/> or <see cref="TopicTooLong"/>.</returns>
    /// <inheritdoc cref="ChooseAsync" path="/exception"/>
    public async Task<Result<Done>> WriteAsync(
        MentorshipId id,
        string words,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var topic = PlainText.OneLine(words);
        return topic.Length == 0 ? new TopicMissing()
            : topic.Length > CircleAgenda.MaxTopicLength ? new TopicTooLong(topic.Length)
            : await RunAsync(id, null, agenda => agenda.Write(topic, context.Person), context, cancellation);
    }

    private async Task<Result<Done>> RunAsync(
        MentorshipId id,
        string? after,
        Action<CircleAgenda> change,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await store.FindCircleAsync(id, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var agenda = found.Value.Agenda;
        if (context.IsOutdated(agenda.TopicVersion) && agenda.TopicVersion != after)
        {
            return new CardIsOutdated();
        }

        change(agenda);
        await store.CommitAsync(context, "set-topic", id.Value, cancellation);
        return new Done();
    }
}
