using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Requests;

/// <summary>Offers help with some skills, changes the offer, and stops or resumes taking requests.</summary>
public sealed class OfferHelp(MentorStore store)
{
    /// <param name="skills">By their names in the catalogue, or in the person's own words.</param>
    /// <param name="capacity">How many people at a time; null leaves it as it is.</param>
    /// <returns>
    /// Refused with <see cref="NoSkillOffered"/>, <see cref="TooManySkillsOffered"/>, <see cref="SkillTooLong"/>,
    /// <see cref="HelpCapacityOutOfRange"/> or <see cref="CardIsOutdated"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">The same person did it on another device first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        IReadOnlyList<string> skills,
        int? capacity,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var known = await store.HelpOffers.FindAsync([context.Person], cancellation);
        var (tidy, places) = (Tidy(skills), capacity ?? known?.Capacity ?? HelpOffer.UsualCapacity);
        var before = known?.Version ?? HelpOffer.VersionOf([], HelpOffer.UsualCapacity, isOpen: false);
        var after = HelpOffer.VersionOf(tidy, places, isOpen: true);
        if (Refuse(tidy, places) is { } refusal)
        {
            return refusal;
        }

        if (known is not null && context.WouldOverwrite(before, after))
        {
            return new CardIsOutdated();
        }

        if (before != after)
        {
            var offer = known ?? store.HelpOffers.Add(HelpOffer.Of(context.Person, context.Now)).Entity;
            offer.Offer(tidy, places, context.Now);
            await store.CommitAsync(context, "offer-help", context.Person.Value, cancellation);
        }

        return new Done();
    }

    /// <summary>Takes no more requests for now, at once, or takes them again.</summary>
    /// <returns>Success, even if it was so before. Refused with <see cref="NothingOffered"/>.</returns>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public async Task<Result<Done>> SetOpenAsync(bool isOpen, CommandContext context, CancellationToken cancellation)
    {
        if (await store.HelpOffers.FindAsync([context.Person], cancellation) is not { } offer)
        {
            return new NothingOffered();
        }

        if (offer.IsOpen != isOpen)
        {
            offer.SetOpen(isOpen, context.Now);
            var action = isOpen ? "resume-help-requests" : "stop-help-requests";
            await store.CommitAsync(context, action, context.Person.Value, cancellation);
        }

        return new Done();
    }

    private static List<string> Tidy(IReadOnlyList<string> skills) =>
        [
            .. skills
                .Select(PlainText.OneLine)
                .Where(skill => skill.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static Refusal? Refuse(List<string> skills, int capacity) =>
        skills.Count == 0 ? new NoSkillOffered()
        : skills.Count > HelpOffer.MaxSkills ? new TooManySkillsOffered(skills.Count)
        : skills.Find(skill => skill.Length > Cohort.MaxSkillLength) is { } skill ? new SkillTooLong(skill)
        : capacity is < 1 or > HelpOffer.MaxCapacity ? new HelpCapacityOutOfRange()
        : null;
}
