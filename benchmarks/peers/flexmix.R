# Fits a mixture of multinomial logistic models with a softmax gate.
# Rscript flexmix.R TABLE.csv EXPERTS SEED STARTS FIT.csv PROBABILITIES.csv; the table's last column is the class.
# The best of several random starts is what flexmix's stepFlexmix finds; it leaves out starts that fail.
suppressMessages(library(flexmix))
argument <- commandArgs(trailingOnly = TRUE)
experts <- as.integer(argument[2])
table <- read.csv(argument[1], check.names = FALSE)
names(table) <- c(paste0("x", seq_len(ncol(table) - 1)), "class")
table$class <- factor(table$class)

set.seed(as.integer(argument[3]))
time <- system.time(
  search <- stepFlexmix(class ~ ., data = table, k = experts, nrep = as.integer(argument[4]), model = FLXMRmultinom(),
                        concomitant = FLXPmultinom(~ . - class), drop = FALSE, verbose = FALSE)
)
model <- search@models[[1]]

gate <- exp(model@concomitant@x %*% model@concomitant@coef)
gate <- gate / rowSums(gate)
probabilities <- Reduce(`+`, lapply(seq_len(model@k), function(k) gate[, k] * predict(model)[[k]]))
colnames(probabilities) <- levels(table$class)
write.csv(probabilities, argument[6], row.names = FALSE)
write.csv(data.frame(seconds = time[["elapsed"]], processorSeconds = time[["user.self"]] + time[["sys.self"]],
                     ended = sum(is.finite(search@logLiks)), iterations = model@iter, converged = model@converged, experts = model@k,
                     logLikelihood = model@logLik,
                     largestCoefficient = max(abs(parameters(model)), abs(model@concomitant@coef))),
          argument[5], row.names = FALSE)
