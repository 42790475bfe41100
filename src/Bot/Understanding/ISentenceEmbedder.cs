namespace MentorBot.Bot.Understanding;

/// <summary>
/// Turns a sentence into a vector of its meaning: the contract of an add-on that the program runs without
/// (decision 0031). It must be safe for concurrent use, and nothing may leave the process.
/// </summary>
internal interface ISentenceEmbedder
{
    /// <summary>
    /// The hash of the model. It is kept with what the model suggested, because another model suggests other things.
    /// </summary>
    string Model { get; }

    /// <returns>A vector of length 1; the same for the same sentence.</returns>
    float[] Embed(string sentence);
}
